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
    $delivery = within('delivery.shape', fn () => readDelivery($value));
    $record = checkRecord($ownRecord, $delivery['subject']);
    must($delivery['request'] === $record->request, 'delivery.request');
    $verified = verifyReceipt($delivery['receipt'], $delivery['countersignature'], $record->brokerKeys);
    checkReceipt($verified->receipt, $delivery, $record);
    $planned = sectionsOf($record->plan, $delivery['subject']);
    $listed = withNotes($planned, $verified->receipt);
    checkOutcomes($verified->receipt, $delivery, $planned, $listed);
    return resultOf($delivery, $verified, $planned, openSections($delivery, $record, $verified, $listed));
}

/** @throws Malformed */
function readDelivery(mixed $value): array
{
    $section = strict([
        'section' => identifier(...),
        'manifest' => text(...),
        'ciphertext' => encoded(),
        'key' => encoded(144),
    ]);
    return strict([
        'v' => oneOf(1),
        'id' => identifier(...),
        'request' => identifier(...),
        'session' => identifier(...),
        'subject' => subject(...),
        'receipt' => text(...),
        'countersignature' => text(...),
        'sections' => aList($section, 0, 512),
    ])($value);
}

/** Step 5: the receipt is of this request, and agrees to no more than was asked. */
function checkReceipt(array $receipt, array $delivery, CheckedRecord $record): void
{
    $claims = $record->claims;
    must($receipt['request'] === $record->request, 'receipt.request');
    must($receipt['session'] === $delivery['session'], 'receipt.session');
    must($receipt['subject'] === $delivery['subject'], 'receipt.subject');
    must($receipt['provider']['id'] === $claims['iss'], 'receipt.provider');
    must($receipt['purpose'] === $claims['purpose'], 'receipt.purpose');
    must($receipt['recipients'] === $claims['recipients'], 'receipt.recipients');
    must($receipt['pickup_hours'] === $claims['pickup_hours'], 'receipt.pickup');
    must($receipt['retention_days'] <= $claims['retention_days'], 'receipt.retention');
    must($receipt['signed_request'] === digest($record->signedRequest), 'receipt.signed-request');
}

/**
 * Step 6: every planned leaf and section stands in the receipt, and what was shared is here.
 *
 * @param list<array<string, mixed>> $planned
 * @param list<array<string, mixed>> $listed those planned, and the notes
 */
function checkOutcomes(array $receipt, array $delivery, array $planned, array $listed): void
{
    $sections = $receipt['sections'];
    must(canonical(array_map(leafOfThePlan(...), $receipt['leaves'])) === leavesOf($planned), 'receipt.leaves');
    $named = array_map(fn (array $of) => [$of['section'], $of['source'], $of['group']], $sections);
    $asPlanned = array_map(fn (array $of) => [$of['id'], $of['source'], $of['group']], $listed);
    must($named === $asPlanned, 'receipt.sections');
    foreach ($listed as $at => $section) {
        $outcome = $sections[$at]['outcome'];
        $isUnavailable = $outcome === 'UNAVAILABLE';
        must(isNotes($section) ? $outcome === 'SHARED' : $isUnavailable !== $section['available'], 'receipt.outcomes');
    }
    $isShared = fn (array $section) => $section['outcome'] === 'SHARED';
    $shared = array_column(array_filter($sections, $isShared), 'section');
    must($shared !== [], 'delivery.shared');
    must(array_column($delivery['sections'], 'section') === $shared, 'delivery.sections');
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
 * @param list<array<string, mixed>> $listed
 * @return list<Outcome>
 */
function openSections(array $delivery, CheckedRecord $record, VerifiedReceipt $verified, array $listed): array
{
    $sealed = array_column($delivery['sections'], null, 'section');
    return array_map(function (array $section, array $decided) use ($sealed, $record, $verified): Outcome {
        $there = $sealed[$section['id']] ?? null;
        $expected = new Expected($record, $verified, $section, $decided['manifest']);
        return new Outcome($section, $there === null ? null : openSection($there, $expected));
    }, $listed, $verified->receipt['sections']);
}

/**
 * @param list<array<string, mixed>> $planned
 * @param list<Outcome> $all
 */
function resultOf(array $delivery, VerifiedReceipt $verified, array $planned, array $all): array
{
    $outcomes = array_slice($all, 0, count($planned));
    $notes = [];
    foreach (array_slice($all, count($planned)) as $noted) {
        $notes = within('section.notes', fn () => readNotes($noted->payload, $planned));
    }
    $isShared = fn (Outcome $outcome) => $outcome->payload !== null;
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
