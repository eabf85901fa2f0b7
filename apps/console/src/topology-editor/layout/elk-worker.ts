// elkjs answers the worker's messages as soon as it is loaded; nothing of it is called here.
export * from 'elkjs/lib/elk-worker.js';
