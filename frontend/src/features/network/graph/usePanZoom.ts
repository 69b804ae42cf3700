import { useEffect, useState, type RefObject } from 'react';
import { PanZoom } from './PanZoom';

/** The view of a drawing of this size: all of it, until somebody moves it. */
export function usePanZoom(
  svg: RefObject<SVGSVGElement | null>,
  scene: RefObject<SVGGElement | null>,
  size: { width: number; height: number },
): PanZoom {
  const [view] = useState(() => new PanZoom());
  useEffect(
    () => (svg.current && scene.current ? view.attach(svg.current, scene.current) : undefined),
    [view, svg, scene],
  );
  useEffect(() => view.resize(size), [view, size]);
  return view;
}
