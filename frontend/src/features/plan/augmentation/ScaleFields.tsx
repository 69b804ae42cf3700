import { NumberField } from '../NumberField';

interface Props {
  scale: readonly [number, number];
  onChange: (scale: [number, number]) => void;
  error: string | undefined;
}

/** How small and how large an image may become. */
export function ScaleFields({ scale: [least, most], onChange, error }: Props) {
  const size = { placeholder: '1', prefix: '× ', step: 0.05, decimalScale: 3 };
  return (
    <>
      <NumberField
        label="Smallest size"
        {...size}
        value={least}
        onValue={(next) => onChange([next ?? 1, most])}
        error={error}
      />
      <NumberField
        label="Largest size"
        {...size}
        value={most}
        onValue={(next) => onChange([least, next ?? 1])}
        error={error !== undefined}
      />
    </>
  );
}
