<?php

/** Opening a delivery (sections 4.8 and 4.12 of PROTOCOL.md): all sections or nothing. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/merge.php';
require_once __DIR__ . '/notes.php';
require_once __DIR__ . '/person.php';
require_once __DIR__ . '/section.php';

/** Every step of section 4.12 but the claim. Gives the result of section 4.12. @throws Refused */
function examine(mixed $value, mixed $ownRecord): array
{
    $delivery = within('delivery.shape', fn () => strict(deliveryMembers())($value));
    $record = checkRecord($ownRecord, $delivery['subject']);
    $asked = $record->asked;
    must($delivery['request'] === $asked->request, 'delivery.request');
    $verified = verifyReceipt($delivery['receipt'], $delivery['countersignature'], $asked->brokerKeys);
    checkReceipt($verified->receipt, $delivery, $asked);
    checkShared($verified->receipt, $delivery);
    $consent = fromBase64url($verified->consentDigest);
    $beside = ['section.consent' => $consent, 'section.binding' => hmacSha256($record->bindKey, $consent)];
    $keyOf = fn (string $box) => openBox($box, $record->requestKeyPair, 'section.box', $beside);
    return putTogether($delivery, $verified, openSections($delivery, $asked, $verified, $keyOf));
}

/** Every member of a delivery, with its reader. @return array<string, callable> */
function deliveryMembers(): array
{
    $section = strict([
        'section' => identifier(...),
        'manifest' => text(...),
        'ciphertext' => encoded(),
        'key' => encoded(144),
    ]);
    return [
        'v' => oneOf(1),
        'id' => identifier(...),
        'request' => identifier(...),
        'session' => identifier(...),
        'subject' => subject(...),
        'receipt' => text(...),
        'countersignature' => text(...),
        'sections' => aList($section, 0, 512),
    ];
}

/** Step 5: the receipt is of this request, and agrees to no more than was asked; step 6, its sections. */
function checkReceipt(array $receipt, array $delivery, Asked $asked): void
{
    $claims = $asked->claims;
    must($receipt['request'] === $asked->request, 'receipt.request');
    must($receipt['session'] === $delivery['session'], 'receipt.session');
    must($receipt['subject'] === $delivery['subject'], 'receipt.subject');
    must($receipt['provider']['id'] === $claims['iss'], 'receipt.provider');
    must($receipt['purpose'] === $claims['purpose'], 'receipt.purpose');
    must(($receipt['reference'] ?? null) === ($claims['reference'] ?? null), 'receipt.reference');
    must($receipt['recipients'] === $claims['recipients'], 'receipt.recipients');
    must($receipt['pickup_hours'] === $claims['pickup_hours'], 'receipt.pickup');
    must($receipt['retention_days'] <= $claims['retention_days'], 'receipt.retention');
    must($receipt['signed_request'] === digest($asked->signedRequest), 'receipt.signed-request');
    checkOutcomes($receipt, sectionsOf($asked->plan, $delivery['subject']));
}

/**
 * Step 6: every planned leaf and section stands in the receipt, and maybe the notes.
 *
 * @param list<array<string, mixed>> $planned
 */
function checkOutcomes(array $receipt, array $planned): void
{
    $sections = $receipt['sections'];
    must(canonical(array_map(leafOfThePlan(...), $receipt['leaves'])) === leavesOf($planned), 'receipt.leaves');
    $listed = withNotes($planned, $receipt);
    $named = array_map(fn (array $of) => [$of['section'], $of['source'], $of['group']], $sections);
    $asPlanned = array_map(fn (array $of) => [$of['id'], $of['source'], $of['group']], $listed);
    must($named === $asPlanned, 'receipt.sections');
    foreach ($listed as $at => $section) {
        $outcome = $sections[$at]['outcome'];
        $isUnavailable = $outcome === 'UNAVAILABLE';
        must(isNotes($section) ? $outcome === 'SHARED' : $isUnavailable !== $section['available'], 'receipt.outcomes');
    }
}

/** Step 6: what was shared is here. */
function checkShared(array $receipt, array $delivery): void
{
    $shared = sharedSections($receipt);
    must($shared !== [], 'delivery.shared');
    must(array_column($delivery['sections'], 'section') === $shared, 'delivery.sections');
}

/** What a receipt shares, in its order. @return list<string> */
function sharedSections(array $receipt): array
{
    $isShared = fn (array $section) => $section['outcome'] === 'SHARED';
    return array_column(array_filter($receipt['sections'], $isShared), 'section');
}

/** The rest a receipt says of a leaf is of the schema, which the broker compares. */
function leafOfThePlan(array $leaf): \stdClass
{
    unset($leaf['sensitivity'], $leaf['special_category']);
    return (object) $leaf;
}

/** What a receipt says of every planned leaf, as canonical text. @param list<array<string, mixed>> $planned */
function leavesOf(array $planned): string
{
    $leaves = [];
    foreach ($planned as $section) {
        foreach ($section['leaves'] as $leaf) {
            $leaves[] = (object) [
                'path' => $leaf['path'],
                'coordinate' => $leaf['coordinate'],
                'arguments' => $leaf['arguments'],
                'type' => explode('.', $leaf['field'])[0],
                'optional' => $section['group'] !== 'required',
            ];
        }
    }
    return canonical($leaves);
}

/**
 * Steps 7 to 9, for every planned section and the notes: the payload, or none where it is not here.
 *
 * @param callable(string): string $keyOf opens a key box
 * @return list<Outcome>
 * @throws Refused
 */
function openSections(array $delivery, Asked $asked, VerifiedReceipt $verified, callable $keyOf): array
{
    $sealed = array_column($delivery['sections'], null, 'section');
    $open = function (array $section, array $decided) use ($sealed, $asked, $verified, $keyOf): Outcome {
        $there = $sealed[$section['id']] ?? null;
        $expected = new Expected($asked, $verified, $section, $decided['manifest']);
        return new Outcome($section, $there === null ? null : openSection($there, $expected, $keyOf));
    };
    $listed = withNotes(sectionsOf($asked->plan, $delivery['subject']), $verified->receipt);
    return array_map($open, $listed, $verified->receipt['sections']);
}

/**
 * Reads the notes, does steps 10 and 11, and gives the result.
 *
 * @param list<Outcome> $all
 * @throws Refused
 */
function putTogether(array $delivery, VerifiedReceipt $verified, array $all): array
{
    $isNoted = fn (Outcome $outcome) => isNotes($outcome->planned);
    $outcomes = array_values(array_filter($all, fn (Outcome $outcome) => !$isNoted($outcome)));
    $planned = array_map(fn (Outcome $outcome) => $outcome->planned, $outcomes);
    $isShared = fn (Outcome $outcome) => $outcome->payload !== null;
    $notes = [];
    foreach (array_filter(array_filter($all, $isNoted), $isShared) as $noted) {
        $notes = within('section.notes', fn () => readNotes($noted->payload, $planned));
    }
    $shared = array_values(array_filter($outcomes, $isShared));
    $personOf = fn (Outcome $outcome) => $outcome->payload['person'];
    [$word, $each] = comparePersons(array_map($personOf, $shared));
    must($word !== 'MISMATCH', 'person.match');
    $merged = within('sections.merge', fn () => new Merged($outcomes));
    $wordOn = fn (Outcome $outcome, string $of) => ['section' => $outcome->planned['id'], 'person' => $of];
    return [
        'subject' => $delivery['subject'],
        'data' => $merged->data,
        'gaps' => $merged->gaps,
        'references' => $merged->references,
        'person' => $word,
        'persons' => array_map($wordOn, $shared, $each),
        'notes' => $notes,
        'receipt' => $verified->receipt,
        'consentDigest' => $verified->consentDigest,
    ];
}
