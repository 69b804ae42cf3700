import { Menu, Text } from '@mantine/core';
import { IconCheck, IconSchool } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useAfterMoving } from '@/features/account';
import { useEnterWorkshop, useWorkshops } from '@/features/workshop';

/** So many workshops fit into the menu; all are on their page. */
const SHOWN = 4;

/** The part of the account menu that leads into one's other workshops. */
export function WorkshopSwitch() {
  const workshops = useWorkshops().data?.filter(({ role }) => role !== 'guest') ?? [];
  const enter = useEnterWorkshop(useAfterMoving());
  const navigate = useNavigate();
  const shown = [...workshops].sort((a, b) => Number(b.current) - Number(a.current)).slice(0, SHOWN);
  return (
    <>
      {shown.map(({ id, title, current }) => (
        <Menu.Item
          key={id}
          leftSection={current ? <IconCheck size={16} /> : <span style={{ width: 16, display: 'block' }} />}
          aria-current={current || undefined}
          onClick={() =>
            current
              ? navigate(`/workshops/${id}`)
              : enter.mutate(id, { onSuccess: () => navigate(`/workshops/${id}`) })
          }
        >
          <Text size="sm" truncate>
            {title}
          </Text>
        </Menu.Item>
      ))}
      <Menu.Item component={Link} to="/workshops" leftSection={<IconSchool size={16} />}>
        Workshops
      </Menu.Item>
    </>
  );
}
