import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation } from 'react-router';

/** Controls that are written into; a click on a button or a check box is nothing to lose. */
const WRITTEN =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

/**
 * Answers whether somebody is in the middle of something on this page: types, has typed or chosen
 * something since they came to it, or has a dialog open. They are not taken away from there.
 */
export function useWriting(): () => boolean {
  const { pathname } = useLocation();
  const touched = useRef(false);
  useEffect(() => {
    touched.current = false;
  }, [pathname]);
  const note = useEffectEvent(() => {
    touched.current = true;
  });
  useEffect(() => {
    const listener = () => note();
    document.addEventListener('input', listener, true);
    document.addEventListener('change', listener, true);
    return () => {
      document.removeEventListener('input', listener, true);
      document.removeEventListener('change', listener, true);
    };
  }, []);
  return () =>
    touched.current ||
    (document.activeElement?.matches(WRITTEN) ?? false) ||
    document.querySelector('[role=dialog]') !== null;
}
