import { Appraisals } from '../features/appraisal';
import { RatingForm, ReturnedList } from '../features/rating';
import { ReadingPage } from '../features/reading';

/** Reading with the rating and the tools beside it: three features that do not know each other. */
export function ReadingDesk() {
  return (
    <ReadingPage
      rating={(reference) => (
        <>
          <RatingForm reference={reference} />
          <Appraisals reference={reference} />
        </>
      )}
      returned={<ReturnedList />}
    />
  );
}
