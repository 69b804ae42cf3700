import { exitOf, INPUT, isGroup, sourcesOf, type GroupItem, type Item } from '../structure';
import { sum, type Box, type Drawing, type Measures, type Point, type Wire } from './drawing';
import { place, type Edge, type Placed } from './place';

/** The input as the first item of every drawing. */
const INPUT_ITEM: Item = {
  kind: 'layer',
  id: INPUT,
  node: { id: INPUT, layer: { kind: INPUT }, inputs: [] },
};
const PORT = ' port';
const PORT_SIZE = 10;

/** Where everything stands while these groups are open. */
export function drawingOf(items: readonly Item[], opened: ReadonlySet<string>, measures: Measures): Drawing {
  return new Level([INPUT_ITEM, ...items], null, opened, measures).drawing();
}

/** The inside of one group, all that is in it closed. */
export function insideOf(group: GroupItem, measures: Measures): Drawing {
  return new Level(group.children, group, new Set(), measures).drawing();
}

/** A group is entered from one node and left by one, so each is laid out alone and then stands as one box outside. */
class Level {
  private readonly items: readonly Item[];
  private readonly group: GroupItem | null;
  private readonly measures: Measures;
  private readonly depth: number;
  private readonly inner = new Map<string, Level>();
  private readonly owner: Map<string, string>;
  private readonly edges: Edge[];
  private readonly placed: Placed;
  private readonly parting: boolean;

  constructor(
    items: readonly Item[],
    group: GroupItem | null,
    opened: ReadonlySet<string>,
    measures: Measures,
    depth = 0,
  ) {
    this.items = items;
    this.group = group;
    this.measures = measures;
    this.depth = depth;
    for (const item of items)
      if (isGroup(item) && opened.has(item.id))
        this.inner.set(item.id, new Level(item.children, item, opened, measures, depth + 1));
    this.owner = new Map(items.map((item) => [exitOf(item), item.id]));
    this.parting =
      group !== null && items.filter((item) => sourcesOf(item).includes(group.source)).length > 1;
    if (group && this.parting) this.owner.set(group.source, PORT);
    this.edges = items.flatMap((item) =>
      sourcesOf(item).flatMap((source) => {
        const from = this.owner.get(source);
        return from === undefined ? [] : [{ from, to: item.id, source }];
      }),
    );
    const sizes = new Map(items.map((item) => [item.id, this.sizeOf(item)]));
    if (this.parting) sizes.set(PORT, { width: PORT_SIZE, height: PORT_SIZE });
    this.placed = place(sizes, this.edges, measures);
  }

  drawing(): Drawing {
    const { width, height } = this.placed;
    const drawing: Drawing = { width, height, cards: [], frames: [], wires: this.wires() };
    for (const item of this.items) {
      const at = { item, depth: this.depth, around: this.group?.id ?? null, ...this.placed.boxOf(item.id) };
      const level = this.inner.get(item.id);
      if (!level) {
        drawing.cards.push(at);
        continue;
      }
      const by = this.insideOf(item.id);
      const inside = level.drawing();
      drawing.frames.push({
        ...at,
        item: item as GroupItem,
        entry: sum(level.entry(), by),
        parting: level.parting,
      });
      drawing.frames.push(
        ...inside.frames.map((one) => ({ ...one, ...sum(one, by), entry: sum(one.entry, by) })),
      );
      drawing.cards.push(...inside.cards.map((one) => ({ ...one, ...sum(one, by) })));
      drawing.wires.push(
        ...inside.wires.map((wire) => ({ ...wire, points: wire.points.map((point) => sum(point, by)) })),
      );
    }
    return drawing;
  }

  private sizeOf(item: Item) {
    const level = this.inner.get(item.id);
    if (!level) return this.measures.sizeOf(item);
    const { margin, title, foot } = this.measures;
    return { width: level.placed.width + 2 * margin, height: level.placed.height + title + foot };
  }

  private wires(): Wire[] {
    const wires = this.edges.map((edge) => ({
      from: edge.source,
      to: edge.to,
      points: [...this.below(edge.from), ...this.placed.between(edge), ...this.above(edge.to)],
    }));
    return sideBySide(wires);
  }

  /** The last points of a wire that comes to an item. */
  private above(id: string): Point[] {
    const box = this.placed.boxOf(id);
    const level = this.inner.get(id);
    if (!level) return [{ x: middle(box), y: box.y }];
    const entry = sum(level.entry(), this.insideOf(id));
    return [{ x: entry.x, y: box.y }, entry];
  }

  /** The first points of a wire that leaves an item. */
  private below(id: string): Point[] {
    const box = this.placed.boxOf(id);
    const level = this.inner.get(id);
    if (!level) return [{ x: middle(box), y: box.y + box.height }];
    const end = sum(level.end(), this.insideOf(id));
    return [end, { x: end.x, y: box.y + box.height }];
  }

  /** Where what comes in arrives: the port from which it parts, or the one item that reads it. */
  private entry(): Point {
    if (this.parting) {
      const box = this.placed.boxOf(PORT);
      return { x: middle(box), y: box.y + PORT_SIZE / 2 };
    }
    const reader = this.items.find((item) => sourcesOf(item).includes(this.group?.source ?? ''));
    return this.above((reader as Item).id).at(-1) as Point;
  }

  private end(): Point {
    return this.below(this.owner.get(this.group?.exit ?? '') ?? PORT).at(-1) as Point;
  }

  /** The upper left corner of an opened group's inside. */
  private insideOf(id: string): Point {
    const { margin, title } = this.measures;
    return sum(this.placed.boxOf(id), { x: margin, y: title });
  }
}

const middle = (box: Box) => box.x + box.width / 2;

const APART = 14;

/** Wires that end at one item arrive side by side, in the order in which they come. */
function sideBySide(wires: Wire[]): Wire[] {
  const arriving = new Map<string, Wire[]>();
  for (const wire of wires) arriving.set(wire.to, [...(arriving.get(wire.to) ?? []), wire]);
  const from = (wire: Wire) => wire.points.at(-2)?.x ?? 0;
  for (const group of arriving.values()) {
    group.sort((a, b) => from(a) - from(b));
    group.forEach((wire, i) => {
      const end = wire.points.at(-1) as Point;
      wire.points[wire.points.length - 1] = sum(end, { x: APART * (i - (group.length - 1) / 2), y: 0 });
    });
  }
  return wires;
}
