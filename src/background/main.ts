import { keepLibrary } from '../storage/persist';

void keepLibrary();
