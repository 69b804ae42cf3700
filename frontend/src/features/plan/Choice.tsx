import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';

interface Props {
  label: string;
  description?: string | undefined;
  value: string;
  choices: readonly (string | { value: string; label: string })[];
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** One of a few words. */
export function Choice({ label, description, value, choices, onChange, error }: Props) {
  const id = useId();
  const told = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <Input.Wrapper
      label={label}
      description={description}
      descriptionProps={{ id: `${id}-description` }}
      error={error}
      errorProps={{ id: `${id}-error` }}
      labelElement="div"
    >
      <SegmentedControl
        aria-label={label}
        aria-describedby={told || undefined}
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
