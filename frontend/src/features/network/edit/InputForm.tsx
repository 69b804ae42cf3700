import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Network } from '@/shared/api';

interface Props {
  network: Network;
  mistake: string | undefined;
  onChange: (network: Network, about: string) => void;
}

/** What goes in: an image, or a vector. */
export function InputForm({ network, mistake, onChange }: Props) {
  const now = network.input.join('x');
  const [typed, setTyped] = useState(now);
  const sizes = sizesOf(typed);
  return (
    <TextInput
      label="Input"
      description="channels x height x width, or one number for a vector; MNIST is 1x28x28"
      // What is half typed stays; what was taken back does not.
      value={sizes === null || sizes.join('x') === now ? typed : now}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const input = sizesOf(text);
        if (input) onChange({ ...network, input }, 'input');
      }}
      error={sizes === null ? 'Write it as 1x28x28.' : mistake}
    />
  );
}

function sizesOf(text: string): number[] | null {
  const parts = text.split(/[x×,]/).map((part) => part.trim());
  return parts.every((part) => /^\d{1,7}$/.test(part)) ? parts.map(Number) : null;
}
