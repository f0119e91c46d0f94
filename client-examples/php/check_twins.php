<?php

/**
 * Checks many twins of one delivery in one process.
 *
 * Reads JSON lines: first `{"delivery": …, "record": …}`, or of a grant `{"granted": …, "record": …}`, then per twin its
 * changes, which map JSON pointers into that object to new values, as `tampered` of sealing/vectors.json does. Writes per
 * line `opened`, or the check that refused it. Only for tests: a provider tells nobody which check it was.
 */

declare(strict_types=1);

namespace Zegel;

require_once __DIR__ . '/delivery.php';
require_once __DIR__ . '/granted.php';
require_once __DIR__ . '/program.php';

/** Copies the inputs with these changes. */
function changed(string $inputs, \stdClass $changes): \stdClass
{
    $root = readJson($inputs);
    foreach (get_object_vars($changes) as $pointer => $value) {
        $place = &$root;
        foreach (array_slice(explode('/', $pointer), 1) as $step) {
            if ($place instanceof \stdClass) {
                $place = &$place->$step;
            } else {
                $place = &$place[(int) $step];
            }
        }
        $place = $value;
        unset($place);
    }
    return $root;
}

/** Says `opened`, or the check that refused. */
function outcome(\stdClass $inputs): string
{
    try {
        if (property_exists($inputs, 'granted')) {
            examineGranted($inputs->granted, $inputs->record);
        } else {
            examine($inputs->delivery, $inputs->record);
        }
    } catch (Refused $refusal) {
        return $refusal->check;
    }
    return 'opened';
}

becomeStrict();
$inputs = fgets(STDIN);
echo outcome(readJson($inputs)), "\n";
while (($line = fgets(STDIN)) !== false) {
    echo outcome(changed($inputs, readJson($line))), "\n";
}
