import { RatingForm, ReturnedList } from '../features/rating';
import { ReadingPage } from '../features/reading';

/** Reading with the rating beside it: two features that do not know each other. */
export function ReadingDesk() {
  return (
    <ReadingPage rating={(reference) => <RatingForm reference={reference} />} returned={<ReturnedList />} />
  );
}
