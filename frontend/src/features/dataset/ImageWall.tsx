import { useImages } from './queries';
import classes from './dataset.module.css';

/** A few test images as a picture. It says nothing to who can't see it. */
export function ImageWall({ dataset }: { dataset: string }) {
  const images = useImages(dataset, 'test', null).data?.pages[0]?.images ?? [];
  return (
    <div className={classes.wall} aria-hidden="true">
      {images.slice(0, 42).map(({ index, png }) => (
        <img key={index} src={`data:image/png;base64,${png}`} alt="" />
      ))}
    </div>
  );
}
