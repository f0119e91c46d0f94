import type { DatabasePlace, OpenDatabase } from './database.ts';
import { openFolder, openMemory } from './embedded.ts';
import { openPostgres } from './postgres.ts';

/** The one door to a database: opened, migrated, and under the app's role. The caller closes it. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const open = await openAt(place);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= open.close();
    return closing;
  };
  return { ...open, close };
}

function openAt(place: DatabasePlace): Promise<OpenDatabase> {
  if ('url' in place) return openPostgres(place.url);
  if ('folder' in place) return openFolder(place.folder);
  return openMemory(place.startFrom);
}
