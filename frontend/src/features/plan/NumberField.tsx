import { NumberInput, type NumberInputProps } from '@mantine/core';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange'> {
  value: number | undefined;
  onValue: (value: number | undefined) => void;
}

/** A number that may be empty for a moment while it is typed; the server says what is wrong with it. */
export function NumberField({ value, onValue, ...rest }: Props) {
  return (
    <NumberInput
      value={value ?? ''}
      onChange={(next) => onValue(next === '' ? undefined : Number(next))}
      allowNegative={false}
      thousandSeparator=","
      {...rest}
    />
  );
}
