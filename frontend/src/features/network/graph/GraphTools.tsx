import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconFold,
  IconFoldDown,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './graph.module.css';
import type { PanZoom } from './PanZoom';

interface Props {
  view: PanZoom;
  /** Left out where nothing can be opened. */
  groups: { openAll: () => void; closeAll: () => void } | null;
}

export function GraphTools({ view, groups }: Props) {
  const tools: [string, TablerIcon, () => void][] = [
    ['Zoom in (+)', IconZoomIn, () => view.zoom(1.3)],
    ['Zoom out (−)', IconZoomOut, () => view.zoom(1 / 1.3)],
    ['Show all (0)', IconArrowsMaximize, () => view.fit()],
  ];
  if (groups) {
    tools.push(['Open all blocks', IconFoldDown, groups.openAll]);
    tools.push(['Close all blocks', IconFold, groups.closeAll]);
  }
  return (
    <div className={classes.tools}>
      {tools.map(([name, Icon, act]) => (
        <Tooltip key={name} label={name} position="left">
          <ActionIcon variant="default" size="lg" onClick={act} aria-label={name}>
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
