"""Opening a delivery (sections 4.8 and 4.12 of PROTOCOL.md): all sections or nothing."""

from typing import Any

from canonical import canonical
from encoding import digest
from merge import Outcome, merge
from notes import read_notes, with_notes
from person import compare_persons
from plan import sections_of
from receipt import VerifiedReceipt, verify_receipt
from record import CheckedRecord, check_record
from refused import must, within
from section import Expected, open_section
from shape import a_list, a_text, encoded, identifier, one_of, strict, subject

Json = dict[str, Any]

_section = strict({"section": identifier, "manifest": a_text, "ciphertext": encoded(), "key": encoded(144)})

_delivery = strict(
    {
        "v": one_of(1),
        "id": identifier,
        "request": identifier,
        "session": identifier,
        "subject": subject,
        "receipt": a_text,
        "countersignature": a_text,
        "sections": a_list(_section, 0, 512),
    }
)

_LEAF_OF_THE_PLAN = ("path", "coordinate", "arguments", "type", "optional")


def examine(value: Any, own_record: Any) -> Json:
    """Do every step of section 4.12 but the claim. Gives the result of section 4.12. Raises Refused."""
    with within("delivery.shape"):
        delivery: Json = _delivery(value)
    record = check_record(own_record, delivery["subject"])
    must(delivery["request"] == record.request, "delivery.request")
    verified = verify_receipt(delivery["receipt"], delivery["countersignature"], record.broker_keys)
    _check_receipt(verified.receipt, delivery, record)
    planned = sections_of(record.plan, delivery["subject"])
    listed = with_notes(planned, verified.receipt)
    _check_outcomes(verified.receipt, delivery, planned, listed)
    outcomes = _open_sections(delivery, record, verified, listed)
    return _result(delivery, verified, outcomes[: len(planned)], outcomes[len(planned) :])


def _check_receipt(receipt: Json, delivery: Json, record: CheckedRecord) -> None:
    """Step 5: the receipt is of this request, and agrees to no more than was asked."""
    claims = record.claims
    must(receipt["request"] == record.request, "receipt.request")
    must(receipt["session"] == delivery["session"], "receipt.session")
    must(receipt["subject"] == delivery["subject"], "receipt.subject")
    must(receipt["provider"]["id"] == claims["iss"], "receipt.provider")
    must(receipt["purpose"] == claims["purpose"], "receipt.purpose")
    must(receipt.get("reference") == claims.get("reference"), "receipt.reference")
    must(receipt["recipients"] == claims["recipients"], "receipt.recipients")
    must(receipt["pickup_hours"] == claims["pickup_hours"], "receipt.pickup")
    must(receipt["retention_days"] <= claims["retention_days"], "receipt.retention")
    must(receipt["signed_request"] == digest(record.signed_request), "receipt.signed-request")


def _check_outcomes(receipt: Json, delivery: Json, planned: list[Json], listed: list[Json]) -> None:
    """Step 6: every planned leaf and section stands in the receipt, and what was shared is here."""
    leaves = [_leaf_of(section, leaf) for section in planned for leaf in section["leaves"]]
    of_the_plan = [{name: leaf[name] for name in _LEAF_OF_THE_PLAN} for leaf in receipt["leaves"]]
    # As text, because `1` and `true` are equal in Python.
    must(canonical(of_the_plan) == canonical(leaves), "receipt.leaves")
    named = [(section["section"], section["source"], section["group"]) for section in receipt["sections"]]
    must(named == [(section["id"], section["source"], section["group"]) for section in listed], "receipt.sections")
    for section, plan in zip(receipt["sections"], planned, strict=False):
        must((section["outcome"] == "UNAVAILABLE") != plan["available"], "receipt.outcomes")
    for notes in receipt["sections"][len(planned) :]:
        must(notes["outcome"] == "SHARED", "receipt.outcomes")
    shared = [section["section"] for section in receipt["sections"] if section["outcome"] == "SHARED"]
    must(len(shared) > 0, "delivery.shared")
    must([section["section"] for section in delivery["sections"]] == shared, "delivery.sections")


def _leaf_of(section: Json, leaf: Json) -> Json:
    """What a receipt says of a planned leaf; the rest it says is of the schema, which the broker compares."""
    kind = leaf["field"].split(".")[0]
    asked = {name: leaf[name] for name in ("path", "coordinate", "arguments")}
    return {**asked, "type": kind, "optional": section["group"] != "required"}


def _open_sections(
    delivery: Json, record: CheckedRecord, verified: VerifiedReceipt, listed: list[Json]
) -> list[Outcome]:
    sealed = {section["section"]: section for section in delivery["sections"]}
    manifests = {section["section"]: section["manifest"] for section in verified.receipt["sections"]}
    outcomes = []
    for section in listed:
        of = section["id"]
        expected = Expected(record, verified, section, manifests[of])
        outcomes.append(Outcome(section, open_section(sealed[of], expected) if of in sealed else None))
    return outcomes


def _result(
    delivery: Json, verified: VerifiedReceipt, outcomes: list[Outcome], noted: list[Outcome]
) -> Json:
    with within("section.notes"):
        planned_sections = [planned for planned, _ in outcomes]
        notes = [note for _, payload in noted if payload for note in read_notes(payload, planned_sections)]
    shared = [(planned["id"], payload) for planned, payload in outcomes if payload is not None]
    word, each = compare_persons([payload["person"] for _, payload in shared])
    must(word != "MISMATCH", "person.match")
    with within("sections.merge"):
        merged = merge(outcomes)
    return {
        "subject": delivery["subject"],
        **merged,
        "person": word,
        "persons": [{"section": of, "person": person} for (of, _), person in zip(shared, each, strict=True)],
        "notes": notes,
        "receipt": verified.receipt,
        "consentDigest": verified.consent_digest,
    }
