<?php

/** The plan (section 4.3 of PROTOCOL.md): which section brings which leaves from which source. */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/canonical.php';
require_once __DIR__ . '/shape.php';
require_once __DIR__ . '/tree.php';

const NAME = '[_A-Za-z][_0-9A-Za-z]*';

/** Reads a plan's canonical text. @throws Malformed */
function readPlan(string $text): array
{
    $leaf = strict([
        'path' => text(...),
        'field' => matching(NAME . '(?:\.' . NAME . ')*', 1024),
        'coordinate' => matching(NAME . '\.' . NAME, 256),
        'arguments' => anObject(...),
    ]);
    $section = strict([
        'id' => identifier(...),
        'subject' => subject(...),
        'source' => identifier(...),
        'portal' => nullable(identifier(...)),
        'group' => identifier(...),
        'reason' => nullable(line(...)),
        'available' => boolean(...),
        'leaves' => aList($leaf, 1, 5000),
    ]);
    $plan = strict([
        'v' => oneOf(1),
        'schema' => identifier(...),
        'purpose' => identifier(...),
        'as_of' => day(...),
        'document' => text(...),
        'sections' => aList($section, 0, 512),
    ])(readCanonical($text));
    $length = utf16Length($plan['document']);
    only(0 < $length && $length <= 262_144);
    only(!in_array('CONSUMER', array_column($plan['sections'], 'source'), true));
    $ids = array_column($plan['sections'], 'id');
    only(count(array_unique($ids)) === count($ids));
    foreach (['APPLICANT', 'PARTNER'] as $of) {
        refuseShared(sectionsOf($plan, $of));
    }
    return $plan;
}

/** Digests a plan as `plan` of a signed request names it. */
function planDigest(string $text): string
{
    return digest('zegel/1/plan', $text);
}

/** The sections planned for one subject, in the plan's order. @return list<array<string, mixed>> */
function sectionsOf(array $plan, string $of): array
{
    return array_values(array_filter($plan['sections'], fn (array $section) => $section['subject'] === $of));
}

/** The response paths of a planned section. @return list<string> */
function pathsOf(array $section): array
{
    return array_column($section['leaves'], 'path');
}

/** @param list<array<string, mixed>> $sections */
function refuseShared(array $sections): void
{
    treeOf(array_merge(...array_map(pathsOf(...), $sections)));
    $owners = [];
    foreach ($sections as $section) {
        foreach (pathsOf($section) as $path) {
            $alone = implode('.', filledAlone($path));
            $owners[$alone] ??= $section['id'];
            only($owners[$alone] === $section['id']);
        }
    }
}
