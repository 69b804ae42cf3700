/** PyTorch as people use it, through libtorch's own modules and optimizer. */
package dev.trainyard.benchmark.pytorch;
