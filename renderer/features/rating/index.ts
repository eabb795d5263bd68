export { RatingForm } from './RatingForm';
export { ReturnedList } from './ReturnedList';
