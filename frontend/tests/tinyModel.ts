/** A hand-made ONNX file: `input` [N,1,2,2] -> Flatten `flat` -> Softmax `answer`, and whatever notes and weights are wanted. */
export function tinyModel(notes: Record<string, string>, weights: Record<string, number[]> = {}): Uint8Array {
  const shape = (...sizes: (number | string)[]) =>
    sizes.flatMap((size) => message(1, typeof size === 'number' ? number(1, size) : text(2, size)));
  const value = (name: string, ...sizes: (number | string)[]) => [
    ...text(1, name),
    ...message(2, message(1, [...number(1, FLOAT), ...message(2, shape(...sizes))])),
  ];
  const node = (kind: string, from: string, to: string) => [
    ...text(1, from),
    ...text(2, to),
    ...text(3, to),
    ...text(4, kind),
  ];
  const graph = [
    ...message(1, node('Flatten', 'input', 'flat')),
    ...message(1, node('Softmax', 'flat', 'answer')),
    ...text(2, 'tiny'),
    ...Object.entries(weights).flatMap(([name, values]) =>
      message(5, [
        ...number(1, values.length),
        ...number(2, FLOAT),
        ...text(8, name),
        ...message(9, [...new Uint8Array(Float32Array.from(values).buffer)]),
      ]),
    ),
    ...message(11, value('input', 'N', 1, 2, 2)),
    ...message(12, value('answer', 'N', 4)),
    ...message(12, value('flat', 'N', 4)),
  ];
  const props = Object.entries(notes).flatMap(([key, words]) =>
    message(14, [...text(1, key), ...text(2, words)]),
  );
  return Uint8Array.from([
    ...number(1, 8),
    ...message(7, graph),
    ...message(8, [...text(1, ''), ...number(2, 17)]),
    ...props,
  ]);
}

export const NOTES = {
  'trainyard.network':
    '{"version":1,"input":[1,2,2],"nodes":[{"id":"flat","layer":{"kind":"flatten"},"inputs":["input"]}]}',
  'trainyard.labels': '["0","1","2","drei – ö"]',
  'trainyard.preprocessing': '{"mean":[0.5],"deviation":[0.25],"input":[1,2,2]}',
};

const FLOAT = 1;

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const message = (field: number, bytes: number[]) => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];
const text = (field: number, words: string) => message(field, [...new TextEncoder().encode(words)]);
