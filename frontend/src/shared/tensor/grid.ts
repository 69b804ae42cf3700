/** How equal maps lie beside each other, in pixels. */
export interface Grid {
  count: number;
  columns: number;
  rows: number;
  /** Pixels per value. */
  scale: number;
  gap: number;
  /** Values per map. */
  mapWidth: number;
  mapHeight: number;
  width: number;
  height: number;
}

export interface Place {
  map: number;
  row: number;
  column: number;
}

interface Maps {
  channels: number;
  height: number;
  width: number;
}

/** As many columns as it takes to stay below `tallest` pixels. Maps of any size come out about `wanted` pixels wide. */
export function gridOf(
  maps: Maps,
  { tallest = 240, wanted = 48 }: { tallest?: number; wanted?: number } = {},
): Grid {
  const longest = Math.max(maps.height, maps.width);
  const scale = longest === 1 ? 9 : Math.max(1, Math.round(wanted / longest));
  const gap = longest === 1 ? 1 : 4;
  const cell = maps.height * scale + gap;
  const fitting = Math.max(1, Math.floor((tallest + gap) / cell));
  const columns = Math.ceil(maps.channels / fitting);
  return arranged(maps, columns, scale, gap);
}

export function arranged(maps: Maps, columns: number, scale: number, gap: number): Grid {
  const rows = Math.ceil(maps.channels / columns);
  return {
    count: maps.channels,
    columns,
    rows,
    scale,
    gap,
    mapWidth: maps.width,
    mapHeight: maps.height,
    width: columns * (maps.width * scale + gap) - gap,
    height: rows * (maps.height * scale + gap) - gap,
  };
}

/** The upper left corner of a map; maps run down the columns, as the layers of a network do in its drawings. */
export function cornerOf(grid: Grid, map: number): { x: number; y: number } {
  return {
    x: Math.floor(map / grid.rows) * (grid.mapWidth * grid.scale + grid.gap),
    y: (map % grid.rows) * (grid.mapHeight * grid.scale + grid.gap),
  };
}

/** What lies under a point, or null between the maps. */
export function placeAt(grid: Grid, x: number, y: number): Place | null {
  const stepX = grid.mapWidth * grid.scale + grid.gap;
  const stepY = grid.mapHeight * grid.scale + grid.gap;
  const map = Math.floor(x / stepX) * grid.rows + Math.floor(y / stepY);
  const column = Math.floor((x % stepX) / grid.scale);
  const row = Math.floor((y % stepY) / grid.scale);
  const inside = x >= 0 && y >= 0 && x < grid.width && y < grid.height && map < grid.count;
  return inside && column < grid.mapWidth && row < grid.mapHeight ? { map, row, column } : null;
}
