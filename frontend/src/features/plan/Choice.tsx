import { Input, SegmentedControl } from '@mantine/core';

interface Props {
  label: string;
  description?: string;
  value: string;
  choices: readonly (string | { value: string; label: string })[];
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** One of a few words. */
export function Choice({ label, description, value, choices, onChange, error }: Props) {
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <SegmentedControl
        aria-label={label}
        fullWidth
        mt={4}
        value={value}
        onChange={onChange}
        data={choices.map((choice) =>
          typeof choice === 'string' ? { value: choice, label: choice } : choice,
        )}
      />
    </Input.Wrapper>
  );
}
