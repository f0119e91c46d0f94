"""Opening a delivery (sections 4.8 and 4.12 of PROTOCOL.md): all sections or nothing."""

from collections.abc import Callable
from typing import Any

from canonical import canonical
from encoding import digest, from_base64url, hmac_sha256, is_same
from merge import Outcome, merge
from notes import SOURCE, read_notes, with_notes
from person import compare_persons
from plan import sections_of
from receipt import VerifiedReceipt, verify_receipt
from record import Asked, check_record
from refused import must, within
from section import Expected, open_box, open_section
from shape import a_list, a_text, encoded, identifier, one_of, strict, subject

Json = dict[str, Any]

_section = strict({"section": identifier, "manifest": a_text, "ciphertext": encoded(), "key": encoded(144)})

DELIVERY_MEMBERS = {
    "v": one_of(1),
    "id": identifier,
    "request": identifier,
    "session": identifier,
    "subject": subject,
    "receipt": a_text,
    "countersignature": a_text,
    "sections": a_list(_section, 0, 512),
}

_delivery = strict(DELIVERY_MEMBERS)

_LEAF_OF_THE_PLAN = ("path", "coordinate", "arguments", "type", "optional")


def examine(value: Any, own_record: Any) -> Json:
    """Do every step of section 4.12 but the claim. Gives the result of section 4.12. Raises Refused."""
    with within("delivery.shape"):
        delivery: Json = _delivery(value)
    record = check_record(own_record, delivery["subject"])
    must(delivery["request"] == record.request, "delivery.request")
    verified = verify_receipt(delivery["receipt"], delivery["countersignature"], record.broker_keys)
    check_receipt(verified.receipt, delivery, record)
    _check_shared(verified.receipt, delivery)

    def key_of(box: bytes) -> bytes:
        """K, beside the consent digest and the HMAC under the link's bind key."""
        key, beside, binding = open_box(box, record.request_public, record.request_secret, "section.box")
        consent = from_base64url(verified.consent_digest)
        must(is_same(beside, consent), "section.consent")
        must(is_same(binding, hmac_sha256(record.bind_key, consent)), "section.binding")
        return key

    return put_together(delivery, verified, open_sections(delivery, record, verified, key_of))


def check_receipt(receipt: Json, delivery: Json, record: Asked) -> None:
    """Step 5: the receipt is of this request, and agrees to no more than was asked; step 6, its sections."""
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
    planned = sections_of(record.plan, delivery["subject"])
    _check_outcomes(receipt, planned, with_notes(planned, receipt))


def _check_outcomes(receipt: Json, planned: list[Json], listed: list[Json]) -> None:
    """Step 6: every planned leaf and section stands in the receipt."""
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


def _check_shared(receipt: Json, delivery: Json) -> None:
    """Step 6: what was shared is here."""
    shared = shared_sections(receipt)
    must(len(shared) > 0, "delivery.shared")
    must([section["section"] for section in delivery["sections"]] == shared, "delivery.sections")


def shared_sections(receipt: Json) -> list[str]:
    """List what a receipt shares, in its order."""
    return [section["section"] for section in receipt["sections"] if section["outcome"] == "SHARED"]


def _leaf_of(section: Json, leaf: Json) -> Json:
    """What a receipt says of a planned leaf; the rest it says is of the schema, which the broker compares."""
    kind = leaf["field"].split(".")[0]
    asked = {name: leaf[name] for name in ("path", "coordinate", "arguments")}
    return {**asked, "type": kind, "optional": section["group"] != "required"}


def open_sections(
    delivery: Json, asked: Asked, verified: VerifiedReceipt, key_of: Callable[[bytes], bytes]
) -> list[Outcome]:
    """Steps 7 to 9, for every planned section and the notes: the payload, or none where it is not here. Raises Refused."""
    sealed = {section["section"]: section for section in delivery["sections"]}
    manifests = {section["section"]: section["manifest"] for section in verified.receipt["sections"]}
    outcomes = []
    for section in with_notes(sections_of(asked.plan, delivery["subject"]), verified.receipt):
        of = section["id"]
        expected = Expected(asked, verified, section, manifests[of])
        outcomes.append(Outcome(section, open_section(sealed[of], expected, key_of) if of in sealed else None))
    return outcomes


def put_together(delivery: Json, verified: VerifiedReceipt, listed: list[Outcome]) -> Json:
    """Read the notes, do steps 10 and 11, and give the result. Raises Refused."""
    outcomes = [outcome for outcome in listed if outcome.planned["source"] != SOURCE]
    noted = [outcome for outcome in listed if outcome.planned["source"] == SOURCE]
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
