import { Anchor, Button, Skeleton, Stack } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useAfterMoving, useMe } from '@/features/account';
import { MakeWorkshop, useEnterWorkshop, useWorkshops, WorkshopList } from '@/features/workshop';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';

/** The workshops that somebody is in. */
export function WorkshopsPage() {
  const workshops = useWorkshops();
  const enter = useEnterWorkshop(useAfterMoving());
  const navigate = useNavigate();
  const administers = useMe().data?.account?.role === 'administrator';
  return (
    <Page
      title="Workshops"
      lead="Where you take part. What you train belongs to the workshop that you are in."
      actions={administers && <MakeWorkshop onMade={({ id }) => void navigate(`/workshops/${id}`)} />}
    >
      <Stack gap="md">
        {workshops.error && <ErrorNote error={workshops.error} retry={() => workshops.refetch()} />}
        {enter.error && <ErrorNote error={enter.error} />}
        {workshops.isPending && <Skeleton height={160} />}
        {workshops.data?.length === 0 && (
          <Card>
            <Empty icon={<IconSchool />} title="No workshop yet">
              Join one with the code that its organizers show.
            </Empty>
          </Card>
        )}
        <WorkshopList
          workshops={workshops.data ?? []}
          link={({ id, title, role }) =>
            role === 'guest' ? (
              <b>{title}</b>
            ) : (
              <Anchor component={Link} to={`/workshops/${id}`} fw={650} miw={0}>
                {title}
              </Anchor>
            )
          }
          action={({ id, current, role }) =>
            !current &&
            role !== 'guest' && (
              <Button
                size="xs"
                variant="default"
                loading={enter.isPending && enter.variables === id}
                onClick={() => enter.mutate(id)}
              >
                Go in
              </Button>
            )
          }
        />
      </Stack>
    </Page>
  );
}
