import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { className, typedPlace, type OwnPoint } from './ownPoints';

interface Props {
  label: number;
  onPoint: (point: OwnPoint) => void;
}

/** A point by its numbers, for those who do not draw. */
export function TypedPoint({ label, onPoint }: Props) {
  const [text, setText] = useState('');
  const place = typedPlace(text);
  const add = () => {
    if (!place) return;
    onPoint([...place, label]);
    setText('');
  };
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        size="xs"
        label="Or type x and y"
        placeholder="0.5 -0.2"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        error={text !== '' && !place && 'Two numbers from −10 to 10.'}
      />
      <Button size="xs" variant="default" disabled={!place} onClick={add}>
        Add a point of {className(label)}
      </Button>
    </Group>
  );
}
