/**
 * Finds weights without gradients, with libraries: EJML for least squares, LIBSVM for support
 * vectors, XGBoost for boosted trees. Imports the engine room and these libraries only.
 */
package dev.trainyard.solvers;
