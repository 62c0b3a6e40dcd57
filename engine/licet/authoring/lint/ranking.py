"""Controls that never decide, and reliefs that relieve nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from licet.language.schema import Control, Exemption, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.days import Days

from .cases import command
from .finding import Finding, check
from .space import Box
from .subject import Subject, ended, first_day
from .uneased import Uneased


@check("L201", "warning")
def control_always_outranked(subject: Subject) -> Iterator[Finding]:
    """A control that never decides: in every case that it reaches, on every day, a stricter one applies.

    All cases that the rules can tell apart are tried, on every day on which anything changes, with the reliefs that may ease the
    stricter controls. Without the control no answer would change.

    To do: remove the control, or correct the review or the conditions of one of the two.
    """
    for version in subject.deciding:
        if not isinstance(version.rule, Control):
            continue
        stricter = [one for one in subject.deciding if one.role == "control" and one.scale[0] > version.scale[1]]
        example: tuple[Box, int] | None = None
        above: dict[str, RuleVersion] = {}
        for day in subject.days(version):
            if (box := subject.reach.example(subject.reach.bound(version, day))) is None:
                continue
            over = Uneased(subject, stricter, day, version.jurisdiction)
            if over.escape(subject.reach.bound(version, day)) is not None:
                break
            if example is None:
                example = box, day
                above |= {one.id: one for one in over.reaching(box)}
        else:
            if example is not None:
                also = tuple((one.location, f"stricter is `{one.id}`") for one in above.values())
                yield Finding(
                    version.location, "a stricter control applies in every case of this one", version.id, "", also,
                    subject=version.id, case=command(subject.reach, *example), day=date.fromordinal(example[1]),
                )  # fmt: skip


def _eased(subject: Subject) -> Iterator[tuple[RuleVersion, str, list[RuleVersion]]]:
    """The reliefs, each with a control that it names and the versions of it."""
    for version in subject.rulebook.versions:
        if isinstance(version.rule, Relief):
            for name in version.rule.of:
                yield version, name, subject.chains[name]


@check("L202", "warning")
def relief_without_control_in_force(subject: Subject) -> Iterator[Finding]:
    """A relief or licence exception for a control that is in force on none of its days.

    To do: name the control that is in force then, or correct the days.
    """
    for version in subject.rulebook.versions:
        if isinstance(version.rule, Relief | Exemption):
            days = subject.possible(version)
            for name in version.rule.of:
                if not subject.in_force[name] & days:
                    message = (
                        f"the {version.role} eases `{name}`, which is not in force on any day of the {version.role}"
                    )
                    also = tuple((one.location, "the control") for one in subject.chains[name][:1])
                    yield Finding(
                        version.location, message, version.id, "", also, subject=version.id, day=first_day(days)
                    )


@check("L203", "warning")
def relief_of_no_case(subject: Subject) -> Iterator[Finding]:
    """A relief for a control with which it has no case in common.

    Relief and control are in force on the same days, but no case meets the conditions of both.

    To do: remove the control from `of`, or correct the conditions of the relief.
    """
    reach = subject.reach
    for version, name, controls in _eased(subject):
        days = [day for day in subject.days(version) if subject.in_force[name].holds(day)]
        example = None
        for day in days:
            own = reach.met(version, day, may=True)
            boxes = [box for control in controls for box in reach.met(control, day, may=True)]
            example = example or next(((box, day) for box in own if reach.example([box]) is not None), None)
            if reach.example(reach.fields.common(own, boxes)) is not None:
                break
        else:
            if example is not None:
                also = tuple((one.location, "the control") for one in controls[:1])
                yield Finding(
                    version.location, f"no case of the relief is one of `{name}`", version.id, "", also, subject=version.id,
                    case=command(reach, *example), day=date.fromordinal(example[1]),
                )  # fmt: skip


@check("L204", "warning")
def relief_eases_to_no_less(subject: Subject) -> Iterator[Finding]:
    """A relief to an answer that is no milder than that of the control which it names.

    A relief never makes an answer stricter, so it does nothing for this control.

    To do: correct `to`, remove the control from `of`, or state what is stricter as a control.
    """
    for version, name, controls in _eased(subject):
        together = [one for one in controls if subject.possible(one) & subject.possible(version)]
        if together and all(version.scale[0] >= one.scale[1] for one in together):
            assert isinstance(version.rule, Relief)
            yield Finding(
                version.location, f"the relief is to `{version.rule.to}`, and `{name}` is no stricter", version.id, "",
                tuple((one.location, "the control") for one in together[:1]), subject=version.id,
                day=first_day(subject.possible(together[0]) & subject.possible(version)),
            )  # fmt: skip


@check("L205", "warning")
def relief_outlives_control(subject: Subject) -> Iterator[Finding]:
    """A relief that remains in force after every control that it names has ended.

    The relief would apply at once, unread, if the control were stated again.

    To do: end the relief with its controls.
    """
    for version in subject.rulebook.versions:
        if isinstance(version.rule, Relief):
            controls = Days.union(subject.in_force[name] for name in version.rule.of)
            if later := subject.possible(version) & ended(controls):
                also = tuple(
                    (one.location, "the control") for name in version.rule.of for one in subject.chains[name][-1:]
                )
                day = first_day(later)
                yield Finding(
                    version.location, f"from {day} on every control that the relief names has ended", version.id, "", also,
                    subject=version.id, day=day,
                )  # fmt: skip


@check("L206", "warning")
def relief_changes_no_answer(subject: Subject) -> Iterator[Finding]:
    """A relief that changes no answer: wherever it eases a control, another one is as strict.

    All cases that the rules can tell apart are tried, on every day on which anything changes.

    To do: remove the relief, name in `of` also what stands beside the control, or correct the conditions.
    """
    reach = subject.reach
    for version in subject.rulebook.versions:
        if not isinstance(version.rule, Relief):
            continue
        strictest = max(one.scale[1] for name in version.rule.of for one in subject.chains[name])
        others = [
            one
            for one in subject.deciding
            if one.id not in version.rule.of and one.role == "control" and one.scale[0] >= strictest
        ]
        example: tuple[Box, int] | None = None
        beside: set[str] = set()
        for day in subject.days(version):
            if (box := reach.example(_relieved(subject, version, day))) is None:
                continue
            over = Uneased(subject, others, day, version.jurisdiction)
            if over.escape(_relieved(subject, version, day)) is not None:
                break
            if example is None:
                example = box, day
                beside |= {one.id for one in over.reaching(box)}
        else:
            if example is not None:
                also = tuple((subject.chains[name][0].location, f"as strict is `{name}`") for name in sorted(beside))
                yield Finding(
                    version.location, "wherever the relief applies, another control is as strict", version.id, "", also,
                    subject=version.id, case=command(reach, *example), day=date.fromordinal(example[1]),
                )  # fmt: skip


def _relieved(subject: Subject, relief: RuleVersion, day: int) -> Iterator[Box]:
    """The cases in which a relief lowers a control that reaches them on a day."""
    assert isinstance(relief.rule, Relief)
    own = subject.reach.met(relief, day, may=True)
    for name in relief.rule.of:
        for control in subject.chains[name]:
            if control.scale[1] > relief.scale[0] and own:
                for box in subject.reach.bound(control, day):
                    yield from subject.reach.fields.common([box], own)
