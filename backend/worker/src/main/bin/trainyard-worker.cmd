@echo off
rem A Trainyard worker; see trainyard-worker for its settings.
set HERE=%~dp0..
if not defined OPENBLAS_NUM_THREADS set OPENBLAS_NUM_THREADS=1
if not defined OMP_NUM_THREADS set OMP_NUM_THREADS=%NUMBER_OF_PROCESSORS%
if not defined OMP_WAIT_POLICY set OMP_WAIT_POLICY=PASSIVE
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
%JAVA% "@%HERE%\bin\jvm.options" %JAVA_OPTS% -cp "%HERE%\lib\*" dev.trainyard.worker.Worker %*
