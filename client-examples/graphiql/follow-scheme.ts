import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Keeps the editors light or dark with the system. GraphiQL's own frame follows by itself; its editors were told once,
 * and would stay dark on white.
 */
export function FollowScheme(): null {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (theme !== null) return undefined;
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setTheme(null);
    scheme.addEventListener('change', follow);
    return () => scheme.removeEventListener('change', follow);
  }, [theme, setTheme]);
  return null;
}
