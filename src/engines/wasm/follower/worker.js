import { follow } from './follow.js';

globalThis.onmessage = ({ data }) => {
  follow(data);
  if (data.memory) globalThis.postMessage('joined');
};
