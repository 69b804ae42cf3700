import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Model } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useNameModel } from './queries';

/** The name and the note of a model, to be changed where they stand. */
export function NameModel({ model }: { model: Model }) {
  const [name, setName] = useState(model.name);
  const [note, setNote] = useState(model.note);
  const change = useNameModel(model.id);
  const same = name === model.name && note === model.note;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ name, note });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          value={name}
          maxLength={200}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label="Note"
          placeholder="What is it good for?"
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {change.error && <ErrorNote error={change.error} />}
        <Group justify="flex-end">
          <Button type="submit" variant="default" disabled={same} loading={change.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
