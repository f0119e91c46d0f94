<?php

/** What the consumer says of something asked: a section that stands in no plan (section 4.16 of PROTOCOL.md). */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/payload.php';
require_once __DIR__ . '/plan.php';

/**
 * What a receipt must list: all that was planned, and the notes when it names them.
 *
 * @param list<array<string, mixed>> $planned
 * @return list<array<string, mixed>>
 */
function withNotes(array $planned, array $receipt): array
{
    $notes = notesSection($receipt['subject']);
    return in_array($notes['id'], array_column($receipt['sections'], 'section'), true) ? [...$planned, $notes] : $planned;
}

/** Whether a section is the notes. */
function isNotes(array $section): bool
{
    return $section['source'] === 'CONSUMER';
}

/**
 * Reads the notes; each is about something its source was asked.
 *
 * @param list<array<string, mixed>> $planned
 * @return list<array<string, mixed>>
 * @throws Malformed
 */
function readNotes(array $payload, array $planned): array
{
    $note = strict(['path' => aPlace(...), 'source' => identifier(...), 'text' => line(...)]);
    $notes = strict(['notes' => aList($note, 1, 20)])($payload['data'])['notes'];
    return array_map(function (array $note) use ($planned): array {
        $asked = array_filter($planned, fn (array $section) => $section['source'] === $note['source']);
        $tree = treeOf(array_merge(...array_map(pathsOf(...), array_values($asked))));
        only(utf16Length($note['text']) <= 500 && subtreeAt($tree, $note['path']) !== null);
        return ['about' => ['source' => $note['source'], 'path' => $note['path']], 'text' => $note['text']];
    }, $notes);
}

function notesSection(string $subject): array
{
    $leaf = fn (string $path) => ['path' => $path];
    return [
        'id' => strtolower($subject) . '-consumer-notes',
        'subject' => $subject,
        'source' => 'CONSUMER',
        'group' => 'notes',
        'available' => true,
        'leaves' => array_map($leaf, ['notes[].path[]', 'notes[].source', 'notes[].text']),
    ];
}
