/**
 * Answers all that are asked for within one turn of the event loop together: the members of a list then cost as many
 * statements as one of them. Nothing is kept for a later turn.
 *
 * @param load what there is, by key
 */
export function inBatches<Key, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let asked: Set<Key> | undefined;
  let answer: Promise<ReadonlyMap<Key, Value>>;
  return async (key) => {
    if (!asked) {
      const keys = new Set<Key>();
      asked = keys;
      answer = new Promise((resolve, reject) => {
        setImmediate(() => {
          asked = undefined;
          load([...keys]).then(resolve, reject);
        });
      });
    }
    asked.add(key);
    return (await answer).get(key);
  };
}
