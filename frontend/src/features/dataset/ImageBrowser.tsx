import { Button, Center, Skeleton, Text } from '@mantine/core';
import type { Dataset } from '@/shared/api';
import { count } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import classes from './dataset.module.css';
import { useImages, type Split } from './queries';

interface Props {
  dataset: Dataset;
  split: Split;
  label: number | null;
}

/** The images themselves, with their labels. */
export function ImageBrowser({ dataset, split, label }: Props) {
  const images = useImages(dataset.id, split, label);
  if (images.error && !images.data) return <ErrorNote error={images.error} retry={() => images.refetch()} />;
  const shown = images.data?.pages.flatMap((page) => page.images) ?? [];
  const total = images.data?.pages[0]?.total ?? 0;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" className="ty-numbers" aria-live="polite">
        {images.isPending
          ? 'Loading images…'
          : `${count(shown.length)} of ${count(total)} images${label === null ? '' : ` of class ${dataset.labels[label]}`}`}
      </Text>
      <ul className={classes.images} data-waiting={images.isPlaceholderData || undefined}>
        {images.isPending &&
          Array.from({ length: 60 }, (_, i) => (
            <li key={i}>
              <Skeleton className={classes.image} />
            </li>
          ))}
        {shown.map(({ index, label: its, png }) => {
          const name = its === null ? 'a scene' : (dataset.labels[its] ?? String(its));
          return (
            <li key={index}>
              <img
                className={classes.image}
                src={`data:image/png;base64,${png}`}
                alt={`${name}, number ${index}`}
                title={`${name}, number ${index}`}
                loading="lazy"
              />
              {its !== null && <span className={classes.imageName}>{name}</span>}
            </li>
          );
        })}
      </ul>
      {images.hasNextPage && (
        <Center mt="md">
          <Button
            variant="default"
            loading={images.isFetchingNextPage}
            onClick={() => images.fetchNextPage()}
          >
            Show more images
          </Button>
        </Center>
      )}
    </>
  );
}
