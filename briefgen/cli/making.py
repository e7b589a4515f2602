"""`briefgen build`, `status`, `watch`, `preview`: briefs made, or what would be. Each parses, calls one library function and prints its result."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.options import AsOf, Formats, Jobs, Output, Poll, Select, State, day_of, formats_of, states_of
from briefgen.cli.show import Console

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefgen.regenerate.outcome import BuildResult

Context = typer.Context

Audiences = Annotated[list[str] | None, typer.Option("-a", "--audience", metavar="读者", help="只做给这些读者的")]
Regions = Annotated[
    list[str] | None, typer.Option("-r", "--region", metavar="区域", help="只做这些区域的（foreach: region）")
]
Chains = Annotated[
    list[str] | None, typer.Option("--chain", metavar="产业链", help="只做这些产业链的（foreach: chain）")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="不写文件，只说会写什么")]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="一份没做成就停下")]
Strict = Annotated[bool, typer.Option("--strict", help="有材料被跳过时退出码为 1")]
Wait = Annotated[bool, typer.Option("--wait", help="别的构建正在写时排队")]
Force = Annotated[bool, typer.Option("--force", help="没有变化也重做")]
Notify = Annotated[bool, typer.Option("--notify", help="有变化或失败时按 config.yaml 的 notify 通知")]


def add_making(app: typer.Typer) -> None:
    """The commands join the others."""
    app.command(
        epilog="\b\n例：\n  briefgen build\n  briefgen build chains -t html --as-of 2024-05-09\n"
        "  briefgen build --dry-run --why\n\n\b\n退出码：0 完成；1 有简报没做成；3 配置、规则、词典或模板有误；\n"
        "  4 没有符合的简报；5 缺字体或系统库；75 另一个构建正在写"
    )(build)
    app.command(
        epilog="\b\n例：\n  briefgen status --why\n  briefgen status --check && echo 都是新的\n\n\b\n"
        "退出码：0 看完了；1 --check 时有文件要重做；其余同 build"
    )(status)
    app.command(epilog="\b\n例：\n  briefgen watch\n  briefgen watch chains -t html --poll")(watch)
    app.command(epilog="\b\n例：\n  briefgen preview\n  briefgen preview chains --port 9000")(preview)


def build(
    context: Context,
    select: Select = None,
    audience: Audiences = None,
    region: Regions = None,
    chain: Chains = None,
    state: State = None,
    formats: Formats = None,
    as_of: AsOf = None,
    output: Output = None,
    jobs: Jobs = 0,
    dry_run: DryRun = False,
    why: Annotated[bool, typer.Option("--why", help="说明每个文件为什么要写")] = False,
    fail_fast: FailFast = False,
    strict: Strict = False,
    wait: Wait = False,
    force: Force = False,
    notify: Notify = False,
) -> None:
    """读材料、抽事实、做简报，写到 output/。先检查全部设置，有误则什么都不写。"""
    from briefgen.cli import report
    from briefgen.regenerate.build import Options

    options = Options(
        select=tuple(select or ()), audiences=tuple(audience or ()), regions=tuple(region or ()),
        chains=tuple(chain or ()), states=states_of(state), formats=formats_of(formats), as_of=day_of(as_of),
        output=output, jobs=jobs, dry_run=dry_run, fail_fast=fail_fast, strict=strict, wait=wait, force=force,
    )  # fmt: skip
    with context.obj.console.progress() as progress:
        result = _builder(notify)(Path(), options, config=context.obj.config, progress=progress)
    report.build(result, context.obj.console, why=why)
    raise typer.Exit(result.exit_code)


def _builder(notify: bool) -> "Callable[..., BuildResult]":
    """What builds: by itself, or one that tells whom config.yaml names."""
    if notify:
        from briefgen.regenerate.watching.notify import told_build

        return told_build
    from briefgen.regenerate.build import build

    return build


def status(
    context: Context,
    select: Select = None,
    state: State = None,
    why: Annotated[bool, typer.Option("--why", help="说明每个文件为什么要重做")] = False,
    check: Annotated[bool, typer.Option("--check", help="有文件要重做时退出码为 1")] = False,
) -> None:
    """看 build 会重做哪些文件、为什么；只读变了的材料，不排版，不写文件。"""
    from briefgen.cli import report
    from briefgen.regenerate.build import Options
    from briefgen.regenerate.build import status as run

    options = Options(select=tuple(select or ()), states=states_of(state))
    with context.obj.console.progress() as progress:
        result = run(Path(), options, config=context.obj.config, progress=progress)
    report.build(result, context.obj.console, why=why)
    raise typer.Exit(int(check and result.stale))


def watch(
    context: Context,
    select: Select = None,
    formats: Formats = None,
    output: Output = None,
    poll: Poll = False,
) -> None:
    """一直看着材料、模板和设置，一保存就重做受影响的简报；Ctrl-C 结束。"""
    from briefgen.cli import report
    from briefgen.regenerate.outcome import Options
    from briefgen.regenerate.watching.watch import watch as run

    console: Console = context.obj.console
    options = Options(select=tuple(select or ()), formats=formats_of(formats), output=output)
    for turn in run(Path(), options, config=context.obj.config, poll=poll):
        report.turn(turn, console)


def preview(
    context: Context,
    select: Select = None,
    formats: Formats = None,
    output: Output = None,
    poll: Poll = False,
    port: Annotated[int | None, typer.Option("--port", metavar="端口", min=0, max=65535, help="用这个端口")] = None,
) -> None:
    """在浏览器里边改边看：一保存就重做、刷新，网页和 PDF 并排；只在本机 127.0.0.1 上；Ctrl-C 结束。"""
    from briefgen.cli import report
    from briefgen.regenerate.outcome import Options
    from briefgen.regenerate.preview import Preview
    from briefgen.regenerate.watching.watch import watch as turns

    console: Console = context.obj.console
    options = Options(select=tuple(select or ()), formats=formats_of(formats), output=output)
    with Preview(Path(), port, output=output, config=context.obj.config) as shown:
        report.previewing(shown.address, console)
        for turn in shown.follow(turns(Path(), options, config=context.obj.config, poll=poll)):
            report.turn(turn, console)
