"""Who asks, and of whom: entities, supervision, suspended rights, a notice for a few."""

from __future__ import annotations

from functools import partial

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import PUBLISH, REFUSE, RETURN, REVIEW, Expected, Story, as_diffusion


def _ask_as_entity(request: Request, hand: Deal, powers: tuple[str, ...]) -> None:
    request["alert"]["initiator"] = "international_entity"
    request["source"] = {
        "type": "international_entity",
        "id": "SYNTHETIC-TRIBUNAL-FOR-THE-STRAITS",
        "entered_by": "SYNTHETIC Tribunal for the Straits, registry",
        "ie_authorization_ref": "SYNTHETIC-AGREEMENT-2019-4",
        "ie_powers": list(powers),
    }


def _ask_as_company(request: Request, hand: Deal) -> None:
    request["source"]["type"] = "private_entity"
    request["source"]["id"] = "SYNTHETIC-HARBOUR-SECURITY-LTD"


def _ask_on_own_initiative(request: Request, hand: Deal) -> None:
    request["alert"]["initiator"] = "general_secretariat"


def _supervise(request: Request, hand: Deal) -> None:
    request["source"]["corrective_measures"] = [
        {
            "kind": "supervision",
            "from": hand.days_before_submission(30),
            "until": hand.years_after_submission(1),
        }
    ]


def _suspend_rights(request: Request, hand: Deal) -> None:
    request["source"]["suspended_rights"] = ["record"]


def _name_a_few_recipients(request: Request, hand: Deal) -> None:
    request["alert"]["recipients"] = [hand.refuge.bureau]


def _shut_out_a_bureau(request: Request, hand: Deal) -> None:
    request["restrictions"]["access_restrictions"] = [
        {"target": hand.third.bureau, "scope": "all", "set_at": hand.attested_at}
    ]


def _aim_at_locating_only(request: Request, hand: Deal) -> None:
    request["alert"]["purpose_code"] = "10.2.b"
    request["alert"]["purpose_statement"] = "SYNTHETIC. To find out where the person lives."


ENTITY_WITH_ONE_POWER = Story(
    "entity-with-one-power",
    "An international tribunal that investigates and does not prosecute",
    "A red notice needs both powers.",
    Expected(REFUSE, {"RPD-82-requester": "not_met", "RPD-27-5-g": "met"}),
    change=partial(_ask_as_entity, powers=("investigation",)),
)

STORIES = (
    ENTITY_WITH_ONE_POWER,
    as_diffusion(
        ENTITY_WITH_ONE_POWER,
        "For a diffusion either power is enough; both are asked by analogy, so a human looks.",
        Expected(REVIEW, {"RPD-82-requester": "not_met", "RPD-27-5-g": "met"}),
    ),
    Story(
        "entity-with-both-powers",
        "An international tribunal that investigates and prosecutes",
        "An entity with an agreement and both powers may ask as a bureau may.",
        Expected(PUBLISH, {"RPD-82-requester": "met", "RPD-8-2": "met"}),
        change=partial(_ask_as_entity, powers=("investigation", "prosecution")),
    ),
    Story(
        "asked-by-a-company",
        "A private company asks",
        "Neither a bureau nor an international entity may hand its place to a company.",
        Expected(REFUSE, {"RPD-82-requester": "not_met"}),
        change=_ask_as_company,
    ),
    Story(
        "own-initiative",
        "The General Secretariat asks by itself",
        "On its own initiative it may alert or ask for information, never for an arrest.",
        Expected(REFUSE, {"RPD-103-1": "not_met"}),
        change=_ask_on_own_initiative,
    ),
    Story(
        "source-under-supervision",
        "The bureau is under supervision",
        "Each of its requests is checked first. The measure stands in the request; no country earns it by its name.",
        Expected(REVIEW, {"RPD-131-1-b": "not_met"}),
        change=_supervise,
    ),
    Story(
        "source-suspended",
        "The bureau may not record at present",
        "The Executive Committee suspended its right to record.",
        Expected(REFUSE, {"RPD-131-3": "not_met"}),
        change=_suspend_rights,
    ),
    Story(
        "notice-for-a-few",
        "A red notice meant for one bureau only",
        "A notice goes to every member; for fewer there is the diffusion.",
        Expected(REFUSE, {"RPD-1-13": "not_met"}, grounds=("wrong-channel",)),
        change=_name_a_few_recipients,
    ),
    Story(
        "notice-that-shuts-out",
        "A red notice that shuts out one bureau",
        "Whoever asks for a notice accepts that every bureau sees it.",
        Expected(RETURN, {"RPD-79-3": "not_met"}, grounds=("wrong-channel",)),
        change=_shut_out_a_bureau,
    ),
    Story(
        "diffusion-to-locate-only",
        "A diffusion for arrest whose purpose is only to locate",
        "The recorded purpose is not the purpose of a wanted-person alert.",
        Expected(RETURN, {"RPD-10-2-a": "not_met"}),
        kind="wanted_diffusion",
        change=_aim_at_locating_only,
    ),
)
