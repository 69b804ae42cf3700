import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Collection } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useConsent } from './queries';

/** What one agrees to before the first drawing. */
export function Consent({ collection }: { collection: Collection }) {
  const [agreed, setAgreed] = useState(false);
  const consent = useConsent(collection.id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        consent.mutate();
      }}
    >
      <Stack gap="md" maw={560}>
        <Title order={2}>Before you draw</Title>
        {collection.words && <Text style={{ whiteSpace: 'pre-line' }}>{collection.words}</Text>}
        <Text size="sm" c="dimmed">
          {collection.labels.length * collection.perPerson} characters, each on a sheet of its own, with
          mouse, finger or pen. It is up to you: whoever does not draw can train on what the others drew.
        </Text>
        <Checkbox
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          label={collection.consent}
        />
        {consent.error && <ErrorNote error={consent.error} />}
        <Button type="submit" disabled={!agreed} loading={consent.isPending} style={{ alignSelf: 'start' }}>
          Begin to draw
        </Button>
      </Stack>
    </form>
  );
}
