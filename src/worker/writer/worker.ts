import { type Writing, write } from '../../files/write.ts';

// The text itself would be copied into the page; of a blob it gets a handle.
self.onmessage = ({ data }: MessageEvent<Writing>) => self.postMessage(new Blob([write(data)]));
