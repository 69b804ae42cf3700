import type { Architecture, OptionValue, Published } from '@/shared/api';

/** What one may choose of an architecture, as it stands in an address: the same choice gives the same network. */
export interface Choice {
  input: string;
  /** Undefined while the field is empty: the server's default. */
  classes: number | undefined;
  width: number | undefined;
  options: Record<string, OptionValue>;
}

const OPTION = 'option.';

/** As its paper trained it; without a paper, on the first input that it offers. */
export function asPublished(architecture: Architecture): Choice {
  const { published, inputs } = architecture;
  return {
    input: published?.input ?? inputs[0] ?? '1x28x28',
    classes: published?.outputs ?? usualClasses(architecture),
    width: 1,
    options: {},
  };
}

/** As it trains on the built-in images in minutes. */
export function atLabSize(architecture: Architecture): Choice {
  return {
    input: architecture.inputs[0] ?? '1x28x28',
    classes: usualClasses(architecture),
    width: architecture.labWidth ?? 1,
    options: {},
  };
}

const usualClasses = ({ tasks }: Architecture) =>
  tasks && tasks.length > 0 && tasks.every((task) => task === 'regression') ? 1 : 10;

/** An architecture has a size of its own in its paper when that is not the size for the lab. */
export const hasPaperSize = (
  architecture: Architecture,
): architecture is Architecture & { published: Published } => architecture.published != null;

export function readChoice(params: URLSearchParams, usual: Choice): Choice {
  const number = (name: string, otherwise: number | undefined) => {
    const text = params.get(name);
    return text === null || text.trim() === '' || Number.isNaN(Number(text)) ? otherwise : Number(text);
  };
  const options: Choice['options'] = {};
  for (const [name, value] of params)
    if (name.startsWith(OPTION)) options[name.slice(OPTION.length)] = valueOf(value);
  return {
    input: params.get('input') ?? usual.input,
    classes: number('classes', usual.classes),
    width: number('width', usual.width),
    options,
  };
}

const valueOf = (text: string): OptionValue => (text === 'true' ? true : text === 'false' ? false : text);

/** As the API takes it. */
export function queryOf({ input, classes, width, options }: Choice): Record<string, string> {
  const chosen = Object.entries(options).map(([name, value]) => [`${OPTION}${name}`, value] as const);
  const all = [['input', input], ['classes', classes], ['width', width], ...chosen] as const;
  return Object.fromEntries(
    all.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
