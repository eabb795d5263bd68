import { Appraisals } from '../features/appraisal';
import { Effects } from '../features/effects';
import { RatingForm, ReturnedList } from '../features/rating';
import { ReadingPage } from '../features/reading';

/** Reading with the rating, the tools and the effects beside it: features that do not know each other. */
export function ReadingDesk() {
  return (
    <ReadingPage
      rating={(reference) => (
        <>
          <RatingForm reference={reference} />
          <Appraisals reference={reference} />
        </>
      )}
      effects={(reference, intervention) => <Effects intervention={intervention} reference={reference} />}
      returned={<ReturnedList />}
    />
  );
}
