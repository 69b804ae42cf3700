import { useEffect } from 'react';

const SCHEME = 'data-mantine-color-scheme';

/** Dark as long as the page is open, whatever one has chosen: a projector lights the whole room. */
export function useDarkPage(): void {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'dark');
    return () => {
      if (before) root.setAttribute(SCHEME, before);
    };
  }, []);
}
