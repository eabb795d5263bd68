import type { Lines } from '../../shared/review/site-names';

/** A title, of which two lines are shown, and beneath it who, when and where in one; all of each when pointed at. */
export function TwoLines({ title, by }: Lines) {
  return (
    <span className="zeef-two-lines" dir="auto">
      <span className="zeef-title" title={title}>
        {title}
      </span>
      {by !== '' && (
        <span className="zeef-cut zeef-quiet" title={by}>
          {by}
        </span>
      )}
    </span>
  );
}
