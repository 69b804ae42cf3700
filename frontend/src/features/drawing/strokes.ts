/** A point on the pad, 0 to 1 in both directions, so that every screen draws the same. */
export interface Point {
  x: number;
  y: number;
}

export interface Stroke {
  /** Of the pad's width. */
  thickness: number;
  points: Point[];
}

export type Sheet = readonly Stroke[];

/** What a person does on the pad. */
export type Move =
  | { kind: 'begin'; at: Point; thickness: number }
  | { kind: 'continue'; through: Point[] }
  | { kind: 'undo' }
  | { kind: 'clear' };

export function drawn(sheet: Sheet, move: Move): Sheet {
  switch (move.kind) {
    case 'begin':
      return [...sheet, { thickness: move.thickness, points: [move.at] }];
    case 'continue': {
      const last = sheet[sheet.length - 1];
      if (!last) return sheet;
      return [...sheet.slice(0, -1), { ...last, points: [...last.points, ...move.through] }];
    }
    case 'undo':
      return sheet.slice(0, -1);
    case 'clear':
      return [];
  }
}

/** Inks the strokes on a square canvas of `side` pixels, with round ends; a lone point is a dot. */
export function ink(context: CanvasRenderingContext2D, sheet: Sheet, side: number, colour: string) {
  context.clearRect(0, 0, side, side);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  for (const { thickness, points } of sheet) {
    const [first, ...rest] = points;
    if (!first) continue;
    context.lineWidth = thickness * side;
    context.beginPath();
    context.moveTo(first.x * side, first.y * side);
    for (const point of rest.length > 0 ? rest : [first]) context.lineTo(point.x * side, point.y * side);
    context.stroke();
  }
}
