import { Alert, Button, FileButton, Group, List, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileUpload, IconKey, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem, type ImportReport } from '@/shared/api';
import { Code, ErrorNote } from '@/shared/ui';
import { useImportPeople } from './queries';

const OUTCOMES = { made: 'New account', added: 'Added', already: 'Was here' };

/** Brings a list of people in; all of them, or none and every mistake. */
export function ImportPeople({ workshop }: { workshop: string }) {
  const [open, { open: show, close }] = useDisclosure();
  const [text, setText] = useState('');
  const bring = useImportPeople(workshop);
  const leave = () => {
    close();
    setText('');
    bring.reset();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconUserPlus size={17} />} onClick={show}>
        Import
      </Button>
      <Modal opened={open} onClose={leave} title="Import people" size="lg" centered>
        {bring.data ? (
          <Report report={bring.data} onClose={leave} />
        ) : (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              One person a line: e-mail address, name. Who has no account gets one, with a password that you
              see here once.
            </Text>
            <Textarea
              aria-label="People"
              placeholder={'ada@example.org,Ada Lovelace\ngrace@example.org,Grace Hopper'}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={6}
              maxRows={14}
            />
            {bring.error && <Mistakes error={bring.error} />}
            <Group justify="space-between">
              <FileButton
                accept=".csv,text/csv,text/plain"
                onChange={(file) => void file?.text().then(setText)}
              >
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconFileUpload size={17} />}>
                    Take a file
                  </Button>
                )}
              </FileButton>
              <Button loading={bring.isPending} disabled={!text.trim()} onClick={() => bring.mutate(text)}>
                Bring them in
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}

function Mistakes({ error }: { error: Error }) {
  if (!(error instanceof Problem) || error.errors.length === 0) return <ErrorNote error={error} />;
  return (
    <Alert color="red" title="Nothing was done yet">
      <List size="sm">
        {error.errors.map(({ field, message }, i) => (
          <List.Item key={i}>
            {/\d+$/.test(field) && `Line ${field.split('/').at(-1)}: `}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Report({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const fresh = report.lines.filter(({ password }) => password);
  return (
    <Stack gap="sm">
      <Text size="sm">
        {report.made} new accounts, {report.added} added, {report.already} were here already.
      </Text>
      {fresh.length > 0 && (
        <Alert color="signal" title="Copy the passwords now" icon={<IconKey />}>
          <Text size="sm" mb="xs">
            They are shown only this once: address, name, password.
          </Text>
          <Code name="passwords">
            {fresh
              .map(({ email, displayName, password }) => `${email}\t${displayName}\t${password}`)
              .join('\n')}
          </Code>
        </Alert>
      )}
      <Table.ScrollContainer minWidth={380} mah={320}>
        <Table>
          <Table.Tbody>
            {report.lines.map(({ line, email, displayName, outcome }) => (
              <Table.Tr key={line}>
                <Table.Td c="dimmed">{line}</Table.Td>
                <Table.Td>{displayName}</Table.Td>
                <Table.Td>{email}</Table.Td>
                <Table.Td>{OUTCOMES[outcome]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
