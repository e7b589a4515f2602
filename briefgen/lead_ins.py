"""What a sentence says first and tells nothing by: where its news is from (据悉, 记者了解到, 数据显示), that it is worth telling
(值得一提的是), that it comes with others (与此同时, 而). Regular expressions as text, to be joined with others."""

from __future__ import annotations

ACCORDING = "据(?:悉|了解|介绍|透露|通报|报道|(?:不完全|初步)?(?:统计|测算))"
_HEARD = "(?:另据|据)?记者(?:从会上|在?采访中?|在?现场)?(?:获悉|了解到|了解|看到|注意到|发现|得知)|(?:从?会上)(?:获悉|了解到|得知)"
_SHOWN = "(?:有关|相关|统计|最新|官方|公开|初步)?(?:数据|资料|统计)显示|消息称|另悉"
_WORTH = "更?(?:值得|令人|让人|难能|可喜)[^，。；、0-9]{0,6}的是"
_BESIDES = "与此同时|不仅如此|不止于此|事实上|实际上|具体来[看说]|总[的体]来?看"
ADDING = "此外|另外|除此之外|同时"
"""Adds to what the sentence before tells."""
LABEL = "【[^【】0-9]{1,8}(?<![省市区县旗州镇])】|[问答]："
"""What a paragraph is headed by: 【配套】, 答：."""
LEAD_IN = (
    f"(?:{LABEL})?(?:(?:另?{ACCORDING}(?:显示)?|{_HEARD}|{_SHOWN}|{_WORTH}|{_BESIDES}|{ADDING})[，：])*"
    "(?:在?这(?=其中)|而(?![今且立后已言复是非]))?"
)
