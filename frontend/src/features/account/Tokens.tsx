import { Alert, Button, Group, Modal, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { api, type NewToken, type Token } from '@/shared/api';
import { ago } from '@/shared/format';
import { Code, Empty, ErrorNote } from '@/shared/ui';

const TOKENS = ['tokens'] as const;

interface Props {
  /** Told about a token while its text is still known: it is shown only once. */
  onCreated: (token: NewToken) => void;
}

/** Tokens for programs: create one, see them, revoke one. */
export function Tokens({ onCreated }: Props) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [revoking, setRevoking] = useState<Token | null>(null);
  const tokens = useQuery({ queryKey: TOKENS, queryFn: api.tokens });
  const refresh = () => queries.invalidateQueries({ queryKey: TOKENS });
  const create = useMutation({
    mutationFn: api.createToken,
    onSuccess: (token) => {
      setName('');
      onCreated(token);
      return refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: api.revokeToken,
    onSuccess: () => {
      setRevoking(null);
      return refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) create.mutate(name.trim());
  };

  return (
    <Stack gap="md">
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label="Name of the new token"
            placeholder="My laptop"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            flex={1}
            miw={180}
          />
          <Button type="submit" loading={create.isPending} disabled={!name.trim()}>
            Create token
          </Button>
        </Group>
      </form>
      {create.error && <ErrorNote error={create.error} />}
      {create.data && (
        <Alert color="signal" title={`Token “${create.data.name}”: copy it now`} icon={<IconKey />}>
          <Text size="sm" mb="xs">
            It is shown only this once. Whoever has it can do all that you can do, so treat it like a
            password.
          </Text>
          <Code name="token">{create.data.token}</Code>
        </Alert>
      )}
      {tokens.isPending && <Skeleton height={92} />}
      {tokens.error && <ErrorNote error={tokens.error} retry={() => tokens.refetch()} />}
      {tokens.data?.length === 0 && (
        <Empty icon={<IconKey />} title="No tokens yet">
          A token lets a script or a notebook work in your name, without your password.
        </Empty>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <Table.ScrollContainer minWidth={460}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Created</Table.Th>
                <Table.Th>Last used</Table.Th>
                <Table.Th>Expires</Table.Th>
                <Table.Th aria-label="Actions" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tokens.data.map((token) => (
                <Table.Tr key={token.id}>
                  <Table.Td>{token.name}</Table.Td>
                  <Table.Td>{ago(token.createdAt)}</Table.Td>
                  <Table.Td>{token.lastUsedAt ? ago(token.lastUsedAt) : 'never'}</Table.Td>
                  <Table.Td>
                    {token.expiresAt ? new Date(token.expiresAt).toLocaleDateString('en-GB') : 'never'}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="red"
                      onClick={() => setRevoking(token)}
                      aria-label={`Revoke ${token.name}`}
                    >
                      Revoke
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal opened={revoking !== null} onClose={() => setRevoking(null)} title="Revoke this token?" centered>
        <Stack>
          <Text size="sm">
            Programs that use “{revoking?.name}” are signed out at once. This can’t be undone.
          </Text>
          {revoke.error && <ErrorNote error={revoke.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setRevoking(null)}>
              Keep it
            </Button>
            <Button
              color="red"
              loading={revoke.isPending}
              onClick={() => revoking && revoke.mutate(revoking.id)}
            >
              Revoke token
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
