import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';
import { Card, Code, ErrorNote } from '@/shared/ui';

const WORDS = {
  open: 'Anybody who opens this page can make an account.',
  'join-code': 'Who wants an account needs this join code. Show it in the room.',
  closed: 'Nobody can make an account now.',
};

/** How people come in; only organizers may ask. */
export function RegistrationNote() {
  const { data, error } = useQuery({ queryKey: ['registration'], queryFn: api.registration });
  return (
    <Card>
      <Title order={2} mb={4}>
        Registration
      </Title>
      {error && <ErrorNote error={error} />}
      <Text size="sm" c="dimmed" mih={22}>
        {data && WORDS[data.mode]}
      </Text>
      {data?.mode === 'join-code' && data.joinCode && <Code name="join code">{data.joinCode}</Code>}
    </Card>
  );
}
