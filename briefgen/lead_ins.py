"""What only says where a sentence has its news from: 据悉, 据了解, 据初步统计. A regular expression as text, to be joined with others."""

from __future__ import annotations

ACCORDING = "据(?:悉|了解|介绍|透露|通报|报道|(?:不完全|初步)?(?:统计|测算))"
