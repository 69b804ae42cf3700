import { Alert, Button, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrain } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem, type SweepDraft } from '@/shared/api';
import { count, duration } from '@/shared/format';
import { Card, ErrorNote } from '@/shared/ui';
import { useSubmitSweep, useSweepCheck } from './queries';

interface Props {
  /** Everything but the name. */
  draft: Omit<SweepDraft, 'name'>;
  /** A name to begin with. */
  name: string;
  onSubmitted: (id: string) => void;
}

const MOST_LISTED = 12;

/** What a sweep would be: how many runs, roughly how long, which; and the button that begins it. */
export function SweepPreview({ draft, name: usual, onSubmitted }: Props) {
  const [name, setName] = useState('');
  const sweep = { ...draft, name: name.trim() || usual };
  const check = useSweepCheck({ ...draft, name: 'check' });
  const submit = useSubmitSweep();
  const mistakes = check.error instanceof Problem ? check.error.errors : [];
  const checked = check.error ? undefined : check.data;
  return (
    <Card aria-label="What it will be">
      <Stack gap="sm">
        <Title order={2}>What it will be</Title>
        <TextInput
          label="Name"
          placeholder={usual}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {checked && (
          <>
            <Text role="status" className="ty-numbers">
              <b>{checked.runs === 1 ? 'One run' : `${count(checked.runs)} runs`}</b>
              {checked.seconds === null
                ? '; how long they take is not known yet.'
                : `, roughly ${duration(checked.seconds)} on the workers that are here now.`}
            </Text>
            <List size="sm" c="dimmed">
              {checked.labels.slice(0, MOST_LISTED).map((label) => (
                <List.Item key={label}>{label}</List.Item>
              ))}
              {checked.labels.length > MOST_LISTED && (
                <List.Item>… and {checked.labels.length - MOST_LISTED} more</List.Item>
              )}
            </List>
          </>
        )}
        {mistakes.length > 0 && (
          <Alert color="red" title="To put right first" role="alert">
            <List size="sm">
              {mistakes.map(({ field, message }) => (
                <List.Item key={`${field} ${message}`}>{message}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {check.error && mistakes.length === 0 && <ErrorNote error={check.error} />}
        {submit.error && <ErrorNote error={submit.error} />}
        <Button
          leftSection={<IconTrain size={19} />}
          disabled={!checked}
          loading={submit.isPending}
          onClick={() => submit.mutate(sweep, { onSuccess: ({ sweep: made }) => onSubmitted(made.id) })}
        >
          Begin the sweep
        </Button>
      </Stack>
    </Card>
  );
}
